package org.planningservices.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose tables the SQL texts of a service name: the constants of its classes are looked through. A
 * table belongs to the package that maps it, or else to the one that writes it; those of the
 * foundation to no service.
 */
final class TableRules {

  private static final String FOUNDATION = "the foundation";

  /** Packages that show or count what others keep. */
  private static final Set<String> READERS = Set.of("viewing", "metrics");

  private static final Pattern CREATED = Pattern.compile("create table (?:if not exists )?(\\w+)");
  private static final Pattern NAMED =
      Pattern.compile("\\b(delete\\s+from|into|update|from|join)\\s+([a-z_]+)");

  private TableRules() {}

  private static boolean isReader(JavaClass type) {
    return READERS.contains(type.getPackage().getRelativeName());
  }

  /** A table as a text names it. */
  private record Naming(String table, boolean writes) {}

  static ArchRule ownTables() {
    return classes().should(new NameOnlyTheirOwn());
  }

  private static final class NameOnlyTheirOwn extends ArchCondition<JavaClass> {

    private final Map<String, String> owners = new HashMap<>();

    NameOnlyTheirOwn() {
      super("name in SQL only tables of their own package");
    }

    @Override
    public void init(Collection<JavaClass> all) {
      owners.clear();
      Set<String> tables = created("db/migration");
      all.forEach(type -> mapped(type).forEach(table -> owners.put(table, type.getPackageName())));
      for (boolean writer : new boolean[] {true, false}) {
        for (JavaClass type : all) {
          namings(type).stream()
              .filter(naming -> tables.contains(naming.table()))
              .filter(naming -> naming.writes() || !writer)
              .filter(naming -> naming.writes() || !isReader(type))
              .forEach(naming -> owners.putIfAbsent(naming.table(), type.getPackageName()));
        }
      }
      created("db/foundation").forEach(table -> owners.put(table, FOUNDATION));
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      for (Naming naming : namings(type)) {
        String owner = owners.get(naming.table());
        if (owner != null && !mayName(type, naming, owner)) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getName() + " names the table " + naming.table() + " of " + owner));
        }
      }
    }

    private static boolean mayName(JavaClass type, Naming naming, String owner) {
      boolean reads = !naming.writes() && !owner.equals(FOUNDATION) && isReader(type);
      return reads || type.getPackageName().equals(owner);
    }
  }

  private static Set<String> mapped(JavaClass type) {
    Set<String> tables = new HashSet<>();
    type.tryGetAnnotationOfType(Table.class).ifPresent(table -> tables.add(table.name()));
    for (JavaField field : type.getFields()) {
      field
          .tryGetAnnotationOfType(CollectionTable.class)
          .ifPresent(table -> tables.add(table.name()));
      field.tryGetAnnotationOfType(JoinTable.class).ifPresent(table -> tables.add(table.name()));
    }
    return tables;
  }

  private static List<Naming> namings(JavaClass type) {
    List<Naming> namings = new ArrayList<>();
    for (String text : constants(type)) {
      Matcher named = NAMED.matcher(text);
      while (named.find()) {
        String verb = named.group(1);
        boolean reads = verb.equals("from") || verb.equals("join");
        namings.add(new Naming(named.group(2), !reads));
      }
    }
    return namings;
  }

  private static List<String> constants(JavaClass type) {
    try (InputStream bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
      List<String> texts = new ArrayList<>();
      for (PoolEntry entry : ClassFile.of().parse(bytes.readAllBytes()).constantPool()) {
        if (entry instanceof StringEntry constant) {
          texts.add(constant.stringValue());
        }
      }
      return texts;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The tables that the migrations of a location make. */
  private static Set<String> created(String location) {
    Set<String> tables = new HashSet<>();
    try {
      ClassPathUtils.consumeAsPaths(
          location,
          folder -> {
            for (Path migration : Project.files(folder, ".sql")) {
              Matcher created = CREATED.matcher(Project.text(migration));
              while (created.find()) {
                tables.add(created.group(1));
              }
            }
          });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return tables;
  }
}
