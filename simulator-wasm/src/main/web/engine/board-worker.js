// The worker's side of a virtual board: turns virtual time while it runs, and answers to messages at once.
//
// In:  {type: "start", wasm}                once, before anything else; without wasm it is the JavaScript build
//      {type: "power", model, settings, criteria, feeds}   (re)starts the board with a model's bytes; settings and criteria
//                                             are lines of text: see VirtualBoard.power and Criterion. feeds: for each
//                                             sensor {sensor, recording, again}, {sensor, live: milliseconds a picture} or
//                                             {sensor, value}
//      {type: "run"}  {type: "stop"}  {type: "step"}
//      {type: "set", sensor, value}         a knob, a button, the temperature
//      {type: "append", sensor, recording}  more of a live sensor    {type: "end", sensor}  and no more
//      {type: "ask", id, name, values}      calls an exported function, such as boardTensor: see Simulator.java
// Out: {type: "powered", status, refusal}   one of both is undefined; status as BoardJson.java writes it
//      {type: "turns", turns, result}       what the program did since the last message
//      {type: "waiting"}                    a live sensor has not read what the next turn needs
//      {type: "answer", id, value, refusal}
//      {type: "failed", message}            the simulator itself broke down

/** Real milliseconds between two looks at the clock: one frame of a 30 Hz display. */
const SLICE = 33;

/** The most virtual time that one slice makes up for, so that a tab that slept does not race afterwards. */
const LONGEST_SLICE = 250;

/** Real milliseconds that one slice may compute: messages, such as Stop, are answered between slices. */
const LONGEST_WORK = 100;

/**
 * @param {DedicatedWorkerGlobalScope} scope
 * @param {(wasm?: Uint8Array) => Promise<object>} start
 */
export function serveBoard(scope, start) {
  let simulator;
  let powered = false;
  let timer = 0;
  /** Virtual milliseconds that may pass until the board has caught up with the clock, and where it is. */
  let due = 0;
  let virtual = 0;
  let lastTime = 0;

  function stop() {
    scope.clearTimeout(timer);
    timer = 0;
  }

  function call(name, ...values) {
    const { value, error } = JSON.parse(simulator[name](...values));
    if (error) {
      throw Object.assign(new Error(error.message), { refusal: error });
    }
    return value;
  }

  /** One turn, or undefined while a live sensor has to read more. */
  function turn() {
    const { turn: done } = call("boardTurn");
    if (done) {
      virtual = done.end / 1000;
    }
    return done ?? undefined;
  }

  function tell(turns) {
    if (turns.length > 0) {
      scope.postMessage({ type: "turns", turns, result: call("boardResult") });
    }
  }

  function slice() {
    const now = scope.performance.now();
    due = Math.min(due + now - lastTime, virtual + LONGEST_SLICE);
    lastTime = now;
    const turns = [];
    let waits = false;
    while (virtual <= due && !waits && scope.performance.now() - now < LONGEST_WORK) {
      const done = turn();
      waits = !done;
      if (done) {
        turns.push(done);
      }
    }
    // What a live sensor reads late, or a slow computer does not manage, is not made up for.
    due = Math.min(due, virtual);
    tell(turns);
    if (waits) {
      scope.postMessage({ type: "waiting" });
    }
    timer = scope.setTimeout(slice, SLICE);
  }

  const feed = ({ sensor, recording, again, live, value }) => {
    if (recording) {
      call("boardPlay", sensor, new Int8Array(recording), Boolean(again));
    } else if (live === undefined) {
      call("boardSet", sensor, value);
    } else {
      call("boardLive", sensor, live);
    }
  };

  const answers = {
    async start({ wasm }) {
      simulator = await start(wasm);
    },
    power({ model, settings, criteria, feeds = [] }) {
      stop();
      virtual = 0;
      due = 0;
      powered = false;
      try {
        const status = call("boardPower", new Int8Array(model), settings, criteria);
        feeds.forEach(feed);
        powered = !status.shortage;
        scope.postMessage({ type: "powered", status });
      } catch (error) {
        if (!error.refusal) {
          throw error;
        }
        scope.postMessage({ type: "powered", refusal: error.refusal });
      }
    },
    run() {
      if (!timer && powered) {
        due = virtual;
        lastTime = scope.performance.now();
        slice();
      }
    },
    stop,
    step() {
      stop();
      if (powered) {
        const done = turn();
        tell(done ? [done] : []);
      }
    },
    set: feed,
    append({ sensor, recording }) {
      call("boardAppend", sensor, new Int8Array(recording));
    },
    end({ sensor }) {
      call("boardEnd", sensor);
    },
    ask({ id, name, values }) {
      const answer = simulator[name](...values);
      if (typeof answer !== "string") {
        scope.postMessage({ type: "answer", id, value: answer });
        return;
      }
      const { value, error } = JSON.parse(answer);
      scope.postMessage({ type: "answer", id, value, refusal: error });
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
