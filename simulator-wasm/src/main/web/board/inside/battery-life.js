const HOURS_A_DAY = 24;
const DAYS_A_YEAR = 365.25;

/**
 * How long a battery lasts.
 *
 * @param {{milliampHours: number, volts: number}} battery
 * @param {number} duty share of time awake, 0 to 1
 * @param {{value: number, low: number | null, high: number | null}} active milliwatts awake; null: no end is known
 * @param {number} sleep milliwatts asleep
 * @returns {{milliwatts: number, hours: {value: number, low: number, high: number}}} the mean power, and the life: 0 where
 *   the active power has no end, Infinity where nothing is drawn
 */
export function batteryLife({ milliampHours, volts }, duty, active, sleep) {
  const mean = (milliwatts) => duty * milliwatts + (1 - duty) * sleep;
  const hours = (milliwatts) => (milliampHours * volts) / mean(milliwatts);
  return {
    milliwatts: mean(active.value),
    hours: {
      value: hours(active.value),
      low: active.high === null ? 0 : hours(active.high),
      high: hours(active.low ?? 0),
    },
  };
}

/** The share of time awake for so many inferences an hour. */
export function dutyOf(inferencesAnHour, microsecondsAwake) {
  return Math.min(1, (inferencesAnHour * microsecondsAwake) / 3.6e9);
}

/**
 * The unit in which a time is told, and how many hours it has.
 *
 * @param {number} hours
 * @returns {{unit: "hours" | "days" | "years", hours: number}}
 */
export function unitOf(hours) {
  if (hours < 2 * HOURS_A_DAY) {
    return { unit: "hours", hours: 1 };
  }
  return hours < 2 * DAYS_A_YEAR * HOURS_A_DAY
    ? { unit: "days", hours: HOURS_A_DAY }
    : { unit: "years", hours: DAYS_A_YEAR * HOURS_A_DAY };
}
