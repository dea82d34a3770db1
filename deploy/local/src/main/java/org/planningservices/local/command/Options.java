package org.planningservices.local.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words after a command's name: {@code --flag} and {@code --name value}. */
final class Options {
  private final String command;
  private final List<String> words;

  Options(String command, List<String> words) {
    this.command = command;
    this.words = new ArrayList<>(words);
  }

  boolean takeFlag(String name) {
    return words.remove(name);
  }

  Optional<String> takeValue(String name) {
    List<String> values = takeValues(name);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
  }

  List<String> takeValues(String name) {
    List<String> values = new ArrayList<>();
    for (int at = words.indexOf(name); at >= 0; at = words.indexOf(name)) {
      if (at + 1 >= words.size()) {
        throw new WrongCommandLine(name + " needs a value. See: ./planning-services help");
      }
      words.remove(at);
      values.add(words.remove(at));
    }
    return values;
  }

  /** All that is left, for commands that take words without a name. */
  List<String> takeAllWords() {
    List<String> all = List.copyOf(words);
    words.clear();
    return all;
  }

  /** To be called last: whatever nobody took is a mistake of the caller. */
  void requireNothingLeft() {
    if (!words.isEmpty()) {
      throw new WrongCommandLine(
          command
              + " does not know "
              + String.join(" ", words)
              + ". See: ./planning-services help");
    }
  }
}
