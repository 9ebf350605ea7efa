// tfjs-tflite then takes its build for one thread, as on every page that is not isolated from other origins.
delete globalThis.SharedArrayBuffer;
