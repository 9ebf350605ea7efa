/** Why the simulator refused something. */
export class SaguiError extends Error {
  /**
   * @param {{code: string, message: string, where: string}} refusal
   */
  constructor({ code, message, where }) {
    super(message);
    this.name = "SaguiError";
    /** What kind of refusal: a stable word such as "malformed-model". */
    this.code = code;
    /** The place in the file or graph; empty when there is none. */
    this.where = where;
  }
}

/**
 * A caller passed what does not fit.
 *
 * @param {string} message
 * @param {string} [where]
 * @returns {SaguiError}
 */
export function invalidArgument(message, where = "") {
  return new SaguiError({ code: "invalid-argument", message, where });
}

/**
 * The value in an answer of the Java simulator.
 *
 * Java exceptions do not cross into JavaScript in the same way in both builds, so each exported function answers with
 * JSON that holds either a value or an error.
 *
 * @param {string} json
 * @throws {SaguiError}
 */
export function valueOf(json) {
  const { value, error } = JSON.parse(json);
  if (error) {
    throw new SaguiError(error);
  }
  return value;
}
