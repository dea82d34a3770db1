package org.planningservices.voucher.delivering.inspecting;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a part may be: the content types that Word, Excel, PowerPoint and LibreOffice write into
 * documents that only show something, each with what its first bytes have to look like.
 */
enum PartType {
  /** Text and numbers, read for what would run something. */
  XML(
      "xml rels vml",
      of(
          "application/vnd.openxmlformats-officedocument.%s+xml",
          """
          drawing theme themeoverride customxmlproperties custom-properties extended-properties \
          drawingml.chart drawingml.chartshapes drawingml.diagramcolors drawingml.diagramdata \
          drawingml.diagramlayout drawingml.diagramstyle wordprocessingml.document.main \
          wordprocessingml.document.glossary wordprocessingml.comments \
          wordprocessingml.commentsextended wordprocessingml.commentsids \
          wordprocessingml.commentsextensible wordprocessingml.people wordprocessingml.styles \
          wordprocessingml.settings wordprocessingml.websettings wordprocessingml.fonttable \
          wordprocessingml.numbering wordprocessingml.footnotes wordprocessingml.endnotes \
          wordprocessingml.header wordprocessingml.footer wordprocessingml.documenttasks \
          spreadsheetml.sheet.main spreadsheetml.chartsheet spreadsheetml.styles \
          spreadsheetml.comments spreadsheetml.externallink spreadsheetml.table \
          spreadsheetml.tablesinglecells spreadsheetml.pivottable \
          spreadsheetml.pivotcachedefinition spreadsheetml.sheetmetadata \
          spreadsheetml.revisionheaders spreadsheetml.revisionlog spreadsheetml.usernames \
          presentationml.presentation.main presentationml.slide presentationml.slidelayout \
          presentationml.slidemaster presentationml.notesslide presentationml.notesmaster \
          presentationml.handoutmaster presentationml.presprops presentationml.viewprops \
          presentationml.tablestyles presentationml.comments presentationml.commentauthors \
          presentationml.tags presentationml.slideupdateinfo"""),
      of(
          "application/vnd.openxmlformats-package.%s+xml",
          "core-properties relationships digital-signature-xmlsignature"),
      of(
          "application/vnd.ms-%s+xml",
          """
          office.chartstyle office.chartcolorstyle office.chartex office.classificationlabels \
          office.drawingml.diagramdrawing office.activitydocumenttasks word.styleswitheffects \
          excel.slicer excel.slicercache excel.threadedcomments excel.person excel.timeline \
          excel.timelinecache excel.controlproperties excel.rdrichvalue \
          excel.rdrichvaluestructure excel.rdrichvaluetypes excel.richvaluerel excel.rdarray \
          excel.richstyles excel.rdsupportingpropertybag \
          excel.rdsupportingpropertybagstructure excel.rdrichvaluewebimage \
          excel.featurepropertybag excel.namedsheetviews powerpoint.changesinfo \
          powerpoint.revisioninfo powerpoint.comments powerpoint.authors"""),
      of("application/%s", "xml inkml+xml vnd.openxmlformats-officedocument.vmldrawing"),
      of("text/%s", "xml")),

  /** The same, large and of numbers and plain texts only. */
  NUMBERS(
      "xml",
      of(
          "application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml",
          "worksheet sharedstrings calcchain pivotcacherecords")),

  DRAWING("svg", of("image/%s", "svg+xml svg")),

  PICTURE(
      "png jpeg jpg jpe jfif gif bmp dib tiff tif webp emf wmf wdp jxr ico tmp",
      of(
          "image/%s",
          """
          png x-png jpeg jpg pjpeg gif bmp x-bmp x-ms-bmp tiff tif webp x-emf emf x-wmf wmf \
          vnd.ms-photo jxr x-icon vnd.microsoft.icon"""),
      // how some write them
      of("application/%s", "x-msmetafile")),

  FILM(
      "mp4 m4a m4v mov",
      of("%s", "video/mp4 video/quicktime video/x-m4v audio/mp4 audio/x-m4a audio/m4a")),

  SOUND("mp3 wav", of("audio/%s", "mpeg mp3 wav x-wav wave")),

  /** Scrambled, so that it looks like nothing. */
  FONT(
      "odttf fntdata ttf otf",
      of("application/vnd.openxmlformats-officedocument.%s", "obfuscatedfont"),
      of("application/%s", "x-fontdata x-font-ttf font-sfnt"),
      of("font/%s", "ttf otf sfnt")),

  /** As the driver of a printer writes them. */
  PRINTER(
      "bin",
      of(
          "application/vnd.openxmlformats-officedocument.%s.printersettings",
          "spreadsheetml wordprocessingml presentationml")),

  SIGNATURE("sigs", of("application/vnd.openxmlformats-package.%s", "digital-signature-origin")),

  CERTIFICATE(
      "cer", of("application/vnd.openxmlformats-package.%s", "digital-signature-certificate")),

  /** A workbook of a chart, or a text or presentation. */
  DOCUMENT(
      "docx pptx xlsx",
      Arrays.stream(DeliverableType.values())
          .filter(type -> type != DeliverableType.PDF)
          .map(DeliverableType::contentType)
          .collect(Collectors.toSet()));

  private final Set<String> endings;
  private final Set<String> contentTypes;

  @SafeVarargs
  PartType(String endings, Set<String>... contentTypes) {
    this.endings = Set.of(endings.split(" "));
    Set<String> all = new HashSet<>();
    for (Set<String> some : contentTypes) {
      all.addAll(some);
    }
    this.contentTypes = Set.copyOf(all);
  }

  /**
   * @param contentType in small letters
   */
  static Optional<PartType> of(String contentType) {
    int semicolon = contentType.indexOf(';');
    String plain = semicolon < 0 ? contentType : contentType.substring(0, semicolon).strip();
    return Stream.of(values()).filter(type -> type.contentTypes.contains(plain)).findFirst();
  }

  /**
   * Whether a part of this type may be called and begin so.
   *
   * @param name in small letters
   */
  boolean fits(String name, PartStart start) {
    return endings.contains(name.substring(name.lastIndexOf('.') + 1)) && begins(start);
  }

  private boolean begins(PartStart start) {
    return switch (this) {
      case XML, NUMBERS, DRAWING -> start.isXml();
      case PICTURE -> start.isPicture();
      case FILM -> start.isFilm();
      case SOUND -> start.isSound();
      case DOCUMENT -> start.isArchive();
      case CERTIFICATE -> start.isCertificate();
      case FONT, PRINTER, SIGNATURE -> true;
    };
  }

  /** Whether it is a list of elements. */
  boolean isXml() {
    return this == XML || this == NUMBERS || this == DRAWING;
  }

  private static Set<String> of(String pattern, String names) {
    UnaryOperator<String> whole = name -> pattern.replace("%s", name);
    return Stream.of(names.strip().split("\\s+")).map(whole).collect(Collectors.toSet());
  }
}
