package org.planningservices.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The compiled code of a service and of the foundation, and what in it leads to what. It errs to
 * one side: what is really called is always found, and a call through a type leads to all that
 * implement it. Lambdas count as called where they are made, reflection and other people's code not
 * at all.
 */
final class CompiledCode {

  private final Map<String, CompiledClass> classes = new HashMap<>();
  private final Map<CompiledMember.Id, CompiledMember> members = new HashMap<>();
  private final Map<String, Set<String>> children = new HashMap<>();
  private final Map<String, CompiledMember.Id> operations = new TreeMap<>();

  CompiledCode(Collection<byte[]> files) {
    files.stream().map(CompiledClass::read).forEach(this::add);
  }

  /** Of the module whose tests run, and of the one that a class comes from. */
  static CompiledCode ofThisModuleAnd(Class<?> other) {
    try {
      Path place = Path.of(other.getProtectionDomain().getCodeSource().getLocation().toURI());
      Set<byte[]> files = new LinkedHashSet<>(read(Path.of("target/classes")));
      if (Files.isDirectory(place)) {
        files.addAll(read(place));
      } else {
        try (FileSystem jar =
            FileSystems.newFileSystem(URI.create("jar:" + place.toUri()), Map.of())) {
          files.addAll(read(jar.getPath("/")));
        }
      }
      return new CompiledCode(files);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Set<byte[]> read(Path folder) throws IOException {
    Set<byte[]> files = new LinkedHashSet<>();
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(it -> it.toString().endsWith(".class")).toList()) {
        files.add(Files.readAllBytes(file));
      }
    }
    return files;
  }

  private void add(CompiledClass read) {
    classes.put(read.name(), read);
    read.members().forEach(member -> members.put(member.id(), member));
    read.parents()
        .forEach(
            parent ->
                children.computeIfAbsent(parent, it -> new LinkedHashSet<>()).add(read.name()));
    operations.putAll(read.operations());
  }

  /** The methods that answer operations, by the operation's id. */
  Map<String, CompiledMember.Id> operations() {
    return operations;
  }

  Collection<CompiledMember> members() {
    return members.values();
  }

  CompiledClass ofName(String name) {
    return classes.get(name);
  }

  boolean isBelow(String name, String ancestor) {
    return below(ancestor).contains(name);
  }

  /**
   * Everything that a method leads to, itself included.
   *
   * @param closed names of classes whose methods are not followed
   */
  Set<CompiledMember> reachable(Collection<CompiledMember.Id> from, Set<String> closed) {
    Set<CompiledMember> reached = new LinkedHashSet<>();
    Deque<CompiledMember.Id> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      CompiledMember member = members.get(open.pop());
      if (member != null && reached.add(member)) {
        member.calls().stream()
            .filter(call -> !closed.contains(call.target().owner()))
            .flatMap(call -> targets(call).stream())
            .forEach(open::push);
      }
    }
    return reached;
  }

  private Set<CompiledMember.Id> targets(CompiledMember.Call call) {
    Set<CompiledMember.Id> targets = new LinkedHashSet<>();
    CompiledMember.Id target = call.target();
    for (String owner : call.isVirtual() ? below(target.owner()) : Set.of(target.owner())) {
      inherited(owner, target, targets);
    }
    return targets;
  }

  /** The method of a class, or that of a parent which it has in its place. */
  private void inherited(String owner, CompiledMember.Id wanted, Set<CompiledMember.Id> into) {
    CompiledMember.Id own = new CompiledMember.Id(owner, wanted.name(), wanted.descriptor());
    if (members.containsKey(own)) {
      into.add(own);
    } else if (classes.containsKey(owner)) {
      classes.get(owner).parents().forEach(parent -> inherited(parent, wanted, into));
    }
  }

  private Set<String> below(String ancestor) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(ancestor));
    while (!open.isEmpty()) {
      String name = open.pop();
      if (found.add(name)) {
        open.addAll(children.getOrDefault(name, Set.of()));
      }
    }
    return found;
  }
}
