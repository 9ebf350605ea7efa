package org.sagui.generator.content;

import java.math.BigDecimal;
import java.util.Map;

/** The numbers that a machine knows, by the names under which texts refer to them: {@code sine-int8.bytes}. */
public record Values(Map<String, BigDecimal> byName) {}
