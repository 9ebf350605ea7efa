// The worker's side of a virtual board: turns virtual time while it runs, and answers to messages at once.
//
// In:  {type: "start", wasm}                once, before anything else; without wasm it is the JavaScript build
//      {type: "power", model, settings, criteria}   (re)starts the board with a model's bytes; the other two are
//                                             lines of text: see VirtualBoard.power and Criterion
//      {type: "run"}  {type: "stop"}  {type: "step"}
//      {type: "turn", value}               the knob, for firmware that reads one
// Out: {type: "powered", status, refusal}  one of both is undefined; status as BoardSession.java describes it
//      {type: "turns", turns, result}      what the firmware did since the last message
//      {type: "failed", message}           the simulator itself broke down

/** Real milliseconds between two looks at the clock: one frame of a 30 Hz display. */
const SLICE = 33;

/** The most virtual time that one slice makes up for, so that a tab that slept does not race afterwards. */
const LONGEST_SLICE = 250;

/**
 * @param {DedicatedWorkerGlobalScope} scope
 * @param {(wasm?: Uint8Array) => Promise<object>} start
 */
export function serveBoard(scope, start) {
  let simulator;
  let period = 0;
  let timer = 0;
  let behind = 0;
  let lastTime = 0;

  function stop() {
    scope.clearTimeout(timer);
    timer = 0;
  }

  function turn(count) {
    const turns = [];
    for (let i = 0; i < count; i++) {
      const { value, error } = JSON.parse(simulator.boardTurn());
      if (error) {
        throw new Error(error.message);
      }
      turns.push(value);
    }
    if (count > 0) {
      scope.postMessage({ type: "turns", turns, result: JSON.parse(simulator.boardResult()).value });
    }
  }

  function slice() {
    const now = scope.performance.now();
    behind = Math.min(behind + now - lastTime, LONGEST_SLICE);
    lastTime = now;
    const due = Math.floor(behind / period);
    behind -= due * period;
    turn(due);
    timer = scope.setTimeout(slice, SLICE);
  }

  const answers = {
    async start({ wasm }) {
      simulator = await start(wasm);
    },
    power({ model, settings, criteria }) {
      stop();
      const { value, error } = JSON.parse(simulator.boardPower(new Int8Array(model), settings, criteria));
      period = value && !value.shortage ? value.periodMilliseconds : 0;
      scope.postMessage({ type: "powered", status: value, refusal: error });
    },
    run() {
      if (!timer && period) {
        behind = period;
        lastTime = scope.performance.now();
        slice();
      }
    },
    stop,
    step() {
      stop();
      if (period) {
        turn(1);
      }
    },
    turn({ value }) {
      simulator.boardKnob(value);
    },
  };

  // Messages are answered one after another: those that come while the simulator starts wait for it.
  let last = Promise.resolve();
  scope.onmessage = ({ data }) => {
    last = last
      .then(() => answers[data.type](data))
      .catch((error) => scope.postMessage({ type: "failed", message: String(error) }));
  };
}
