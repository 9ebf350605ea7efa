// What TemmlEngine runs in a JavaScript engine written in Java: each call of `convert` takes one formula from the host
// and hands back its MathML or its fault.
import temml from "temml";

const options = {
  throwOnError: true,
  // No \href, \url, \includegraphics, \class, \id, \style, \data.
  trust: false,
  // Bounds for hostile formulas: expansions of macros, and lengths in em and in pt.
  maxExpand: 1000,
  maxSize: [20, 240],
};
const longestMathMl = 65_536;

globalThis.convert = () => {
  const tex = host.tex();
  try {
    const mathMl = temml.renderToString(tex, { ...options, displayMode: host.display() === 1 });
    if (mathMl.length > longestMathMl) {
      host.wrong(`The formula becomes more than ${longestMathMl} characters of MathML`, -1);
    } else {
      host.done(mathMl);
    }
  } catch (error) {
    if (error instanceof temml.ParseError) {
      host.wrong(...fault(error, tex));
    } else if (error instanceof InternalError) {
      // QuickJS is out of memory.
      host.failed(error.message);
    } else {
      // temml stumbles over some incomplete formulas, such as x^.
      host.wrong(`temml cannot make sense of the formula, something may be missing in it (${error})`, -1);
    }
  }
};

/**
 * temml's message without the place that it appends, and that place as an offset in the formula. Within a macro temml
 * counts from the start of the macro: what it shows of the place tells, and the offset is then -1.
 */
function fault(error, tex) {
  const message = error.message.slice(1);
  const place = / at (?:position \d+: \n|end of input: )/.exec(message);
  if (!place) {
    return [message, -1];
  }
  const shown = message.slice(place.index + place[0].length).replace(/\u0332/g, "").replace(/^…|…$/g, "");
  const inFormula = tex.startsWith(shown, Math.max(0, error.position - 15));
  return [message.slice(0, place.index), inFormula ? error.position : -1];
}
