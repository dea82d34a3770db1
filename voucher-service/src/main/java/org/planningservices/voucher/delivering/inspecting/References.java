package org.planningservices.voucher.delivering.inspecting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which references a document may have, by the last word of their type: those that Word, Excel,
 * PowerPoint and LibreOffice write into documents that only show something. What is not known is
 * refused, since each edition of Office adds kinds, and some of them run or fetch something.
 */
final class References {

  private static final Set<String> KNOWN =
      words(
          // of every document
          "officeDocument core-properties extended-properties custom-properties thumbnail"
              + " customXml customXmlProps theme themeOverride image hyperlink package"
              + " printerSettings classificationLabels origin signature certificate",
          // drawings and charts
          "chart chartEx chartStyle chartColorStyle chartUserShapes drawing vmlDrawing"
              + " legacyDiagramText diagramData diagramLayout diagramQuickStyle diagramColors"
              + " diagramDrawing ink media video audio",
          // Word
          "styles stylesWithEffects settings webSettings fontTable font numbering footnotes"
              + " endnotes header footer comments commentsExtended commentsIds"
              + " commentsExtensible people glossaryDocument bibliography documentTasks tasks",
          // Excel
          "worksheet chartsheet sharedStrings calcChain table tableSingleCells pivotTable"
              + " pivotCacheDefinition pivotCacheRecords slicer slicerCache timeline"
              + " timelineCache threadedComment person sheetMetadata externalLink"
              + " externalLinkPath xmlMaps ctrlProp rdRichValue rdRichValueStructure"
              + " rdRichValueTypes richValueRel rdArray richStyles rdSupportingPropertyBag"
              + " rdSupportingPropertyBagStructure rdRichValueWebImage FeaturePropertyBag"
              + " namedSheetView revisionHeaders revisionLog usernames",
          // PowerPoint
          "slide slideLayout slideMaster notesSlide notesMaster handoutMaster presProps"
              + " viewProps tableStyles commentAuthors authors tags slideUpdateInfo changesInfo"
              + " revisionInfo");

  private static final Set<String> MACROS =
      words("vbaProject vbaProjectSignature wordVbaData xlMacrosheet xlIntlMacrosheet dialogsheet");

  private static final Set<String> ACTIVE =
      words(
          "control activeXControlBinary extensibility userCustomization webextension"
              + " webextensiontaskpanes taskpane keyMapCustomizations attachedToolbars");

  private static final Set<String> FETCHING =
      words("connections queryTable volatileDependencies attachedTemplate frame subDocument");

  private static final Set<String> FILES = words("oleObject aFChunk");

  /** An address, or a path on another computer, whatever its mode says. */
  private static final Pattern LEAVING = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|[\\\\/]{2}.*");

  private static final Pattern HARMLESS_LINK =
      Pattern.compile("(?is)(https?://|mailto:|tel:|#).*|");

  private References() {}

  static void check(PackageParts.Relationship relationship) {
    String kind = relationship.kind();
    if (MACROS.contains(kind)) {
      throw new FlawedFile(Flaw.MACROS);
    }
    if (ACTIVE.contains(kind)) {
      throw new FlawedFile(Flaw.ACTIVE_CONTENT);
    }
    if (relationship.isExternal() || LEAVING.matcher(relationship.target()).matches()) {
      checkLeaving(relationship);
      return;
    }
    if (FILES.contains(kind)) {
      throw new FlawedFile(Flaw.EMBEDDED_FILE);
    }
    if (FETCHING.contains(kind)) {
      throw new FlawedFile(Flaw.LINKED_TEMPLATE);
    }
    if (!KNOWN.contains(kind)) {
      throw new FlawedFile(Flaw.HIDDEN_DATA);
    }
  }

  /** Only a person follows a hyperlink; everything else is fetched when the file is opened. */
  private static void checkLeaving(PackageParts.Relationship relationship) {
    if (!relationship.isA("hyperlink")) {
      throw new FlawedFile(Flaw.LINKED_TEMPLATE);
    }
    if (!isHarmlessLink(relationship.target())) {
      throw new FlawedFile(Flaw.ACTIVE_CONTENT);
    }
  }

  /** To a page, a letter, a call or a place in the document: not to a file or a program. */
  static boolean isHarmlessLink(String target) {
    return HARMLESS_LINK.matcher(target.strip()).matches();
  }

  private static Set<String> words(String... lists) {
    return Arrays.stream(lists)
        .flatMap(list -> Stream.of(list.split(" ")))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
