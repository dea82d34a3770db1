package org.planningservices.testkit;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A class as the compiler left it.
 *
 * @param name with slashes
 * @param parents its superclass and its interfaces
 * @param operations the methods that answer an operation of the OpenAPI file, by its id
 */
record CompiledClass(
    String name,
    List<String> parents,
    List<CompiledMember> members,
    Map<String, CompiledMember.Id> operations) {

  private static final String OPERATION =
      "Lorg/eclipse/microprofile/openapi/annotations/Operation;";

  static CompiledClass read(byte[] file) {
    ClassModel model = ClassFile.of().parse(file);
    String name = model.thisClass().asInternalName();
    List<String> parents = new ArrayList<>();
    model.superclass().map(ClassEntry::asInternalName).ifPresent(parents::add);
    model.interfaces().forEach(parent -> parents.add(parent.asInternalName()));
    List<CompiledMember> members = new ArrayList<>();
    Map<String, CompiledMember.Id> operations = new TreeMap<>();
    for (MethodModel method : model.methods()) {
      CompiledMember.Id id =
          new CompiledMember.Id(
              name, method.methodName().stringValue(), method.methodType().stringValue());
      members.addAll(read(id, method));
      operationId(method).ifPresent(operation -> operations.put(operation, id));
    }
    return new CompiledClass(name, parents, members, operations);
  }

  /**
   * What stands in a static initializer belongs to the field that is set next: so one constant of a
   * class is read, and not all of them.
   */
  private static List<CompiledMember> read(CompiledMember.Id id, MethodModel method) {
    List<CompiledMember> members = new ArrayList<>();
    CompiledMember open = CompiledMember.empty(id);
    for (CodeElement element : method.code().map(CodeModel::elementList).orElse(List.of())) {
      if (element instanceof FieldInstruction field
          && field.opcode() == Opcode.PUTSTATIC
          && id.name().equals("<clinit>")) {
        members.add(new CompiledMember(field(field), open.texts(), open.calls()));
        open = CompiledMember.empty(id);
      } else {
        read(element, open);
      }
    }
    members.add(open);
    return members;
  }

  private static void read(CodeElement element, CompiledMember into) {
    switch (element) {
      case ConstantInstruction.LoadConstantInstruction constant
          when constant.constantValue() instanceof String text ->
          into.texts().add(text);
      case FieldInstruction field when field.opcode() == Opcode.GETSTATIC ->
          into.calls().add(new CompiledMember.Call(field(field), false));
      case InvokeInstruction call ->
          into.calls()
              .add(
                  new CompiledMember.Call(
                      new CompiledMember.Id(
                          call.owner().asInternalName(),
                          call.name().stringValue(),
                          call.type().stringValue()),
                      call.opcode() == Opcode.INVOKEVIRTUAL
                          || call.opcode() == Opcode.INVOKEINTERFACE));
      case InvokeDynamicInstruction made -> made.bootstrapArgs().forEach(it -> read(it, into));
      default -> {
        // neither leads anywhere nor has a text
      }
    }
  }

  /** A lambda counts as called where it is made; a concatenation has its text here. */
  private static void read(ConstantDesc argument, CompiledMember into) {
    switch (argument) {
      case DirectMethodHandleDesc lambda -> {
        String owner = lambda.owner().descriptorString();
        into.calls()
            .add(
                new CompiledMember.Call(
                    new CompiledMember.Id(
                        owner.substring(1, owner.length() - 1),
                        lambda.methodName(),
                        lambda.lookupDescriptor()),
                    true));
      }
      case String recipe -> into.texts().add(recipe);
      default -> {
        // types of methods
      }
    }
  }

  private static CompiledMember.Id field(FieldInstruction field) {
    return new CompiledMember.Id(field.owner().asInternalName(), field.name().stringValue(), "");
  }

  private static Optional<String> operationId(MethodModel method) {
    return method
        .findAttribute(Attributes.runtimeVisibleAnnotations())
        .flatMap(
            all ->
                all.annotations().stream()
                    .filter(it -> it.className().stringValue().equals(OPERATION))
                    .findFirst())
        .map(Annotation::elements)
        .flatMap(
            elements ->
                elements.stream()
                    .filter(it -> it.name().stringValue().equals("operationId"))
                    .findFirst())
        .map(AnnotationElement::value)
        .map(value -> ((AnnotationValue.OfString) value).stringValue());
  }
}
