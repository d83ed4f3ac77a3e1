<!-- Keeps the fields of the public types, which are the values of enumerations, from the XML comments of Core. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="xml" indent="no" />
  <xsl:template match="/">
    <members>
      <xsl:copy-of select="//member[starts-with(@name, 'F:ExoTools.Exo')]" />
    </members>
  </xsl:template>
</xsl:stylesheet>
