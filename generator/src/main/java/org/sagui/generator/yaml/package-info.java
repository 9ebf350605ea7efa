/** YAML whose every value knows its place, read key by key; what does not fit becomes a problem. */
package org.sagui.generator.yaml;
