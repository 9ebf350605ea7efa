// Numbers that a few slow samples do not move.

/** The value below which this share of the values lies, between neighbours by proportion. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.ceil(place);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

export const median = (values) => quantile(values, 0.5);

/** The width of the middle half of the values, as a share of their median. */
export const spread = (values) => (quantile(values, 0.75) - quantile(values, 0.25)) / median(values);

/** The median of a / b, each taken from the same round: what slows a whole round down cancels out. */
export const medianRatio = (a, b) => median(a.map((value, round) => value / b[round]));
