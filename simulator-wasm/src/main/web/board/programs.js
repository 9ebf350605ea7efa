/** The sensors that each program reads; the sine's knob only where it drives. */
export const SENSORS = {
  sine: [],
  keyword: ["microphone"],
  picture: ["camera"],
  gesture: ["motion"],
  machine: ["microphone"],
  bare: [],
  tour: ["button", "knob", "temperature", "microphone", "motion", "camera"],
};
