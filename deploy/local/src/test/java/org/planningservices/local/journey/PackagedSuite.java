package org.planningservices.local.journey;

import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.planningservices.local.Console;
import org.planningservices.local.stack.Stack;
import org.planningservices.local.stack.StackFolder;
import org.planningservices.local.stack.StackPlan;
import org.planningservices.local.stack.StackPorts;
import org.planningservices.servers.Folders;

/**
 * The packaged services as processes, with real servers: started once for all tests that ask for a
 * {@link Stack}, or for the {@link SpanCollector} that its traces go to, and ended with them. Who
 * stops or kills a part of it starts that part again.
 */
final class PackagedSuite implements ParameterResolver {
  static final Console SILENT = new Console(new PrintStream(PrintStream.nullOutputStream()));

  private record Running(Stack stack, Path folder, SpanCollector collector)
      implements AutoCloseable {
    static Running start() {
      Path folder = Folders.temporary("suite");
      SpanCollector collector = SpanCollector.start();
      return new Running(
          Stack.start(
              StackPlan.of(new StackFolder(folder), StackPorts.free(), SILENT)
                  .withMovableClock()
                  .shortLivedServices()
                  .withCollector(collector.address())),
          folder,
          collector);
    }

    @Override
    public void close() {
      stack.close();
      collector.close();
      Folders.delete(folder);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Stack.class || type == SpanCollector.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Running running =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.create(PackagedSuite.class))
            .computeIfAbsent(Running.class, type -> Running.start(), Running.class);
    return parameter.getParameter().getType() == Stack.class
        ? running.stack()
        : running.collector();
  }
}
