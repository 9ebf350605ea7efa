// Stands in for the constructor Function inside TeaVM's WebAssembly runtime (see build.mjs).
//
// TeaVM 0.15's runtime makes its helpers from source text, which the pages' policy forbids: script-src grants
// 'wasm-unsafe-eval' but not 'unsafe-eval'. The texts are few and fixed, so each has its closure here. A text that is not
// known is an error while the simulator starts, which the browser tests would show after an update of TeaVM.

/** What `return a.b;` gives: a global, by its path. */
function global(path) {
  return path.split(".").reduce((value, name) => value[name], globalThis);
}

/** Calls from Java into JavaScript; what is thrown is handed to Java. */
function guarded(rethrow, call) {
  try {
    return call();
  } catch (error) {
    return rethrow(error);
  }
}

/** The body of a @JSBody method. Those that we and TeaVM's own bindings use only convert: they return a parameter. */
function body(parameters, source) {
  const index = parameters.findIndex((name) => source === `return ${name};`);
  if (index < 0) {
    throw new Error(`No closure stands for the function body: ${source}`);
  }
  return (...values) => values[index];
}

const makers = {
  "rethrowJavaAsJs,fn": (rethrow, fn) =>
    function exported(...values) {
      return guarded(rethrow, () => fn(...values));
    },
  "rethrowJsAsJava,fn": (rethrow, fn, ...values) => guarded(rethrow, () => fn(...values)),
  "rethrowJsAsJava,getGlobalName,instance,method": (rethrow, globalName, instance, method, ...values) =>
    guarded(rethrow, () => (instance !== null ? instance[method](...values) : globalName(method)(...values))),
  "rethrowJsAsJava,constructor": (rethrow, constructor, ...values) =>
    guarded(rethrow, () => new constructor(...values)),
  constructor: (constructor) =>
    function JavaObject(marker, javaObject) {
      return constructor.call(this, marker, javaObject);
    },
  wrapCallFromJavaToJs: (_, ...texts) => body(texts.slice(0, -1), texts[texts.length - 1]),
};

/** @param {...string} texts parameter names, then the function's source, as for Function */
export function TeaVmFunction(...texts) {
  const source = texts.pop();
  // Numbered parameters, and the body of a body, vary in count only: the closures take any number.
  const names = texts.filter((name) => !/^(p\d+|body)$/.test(name)).join(",");
  if (Object.hasOwn(makers, names)) {
    return makers[names];
  }
  if (source.startsWith("return [")) {
    return (...values) => values;
  }
  const path = /^return ([\w.]+);$/.exec(source);
  if (names === "" && path) {
    return () => global(path[1]);
  }
  throw new Error(`No closure stands for the function: ${texts} → ${source}`);
}
