// Copper tracks as a board could have them. They only fill the ground: what is connected to what is not told.

/** A path of straight and diagonal pieces. */
function track(x, y, toX, toY) {
  const dx = toX - x;
  const dy = toY - y;
  const bend = Math.min(Math.abs(dx), Math.abs(dy));
  const bx = Math.sign(dx) * bend;
  const by = Math.sign(dy) * bend;
  return `M${x} ${y}l${dx - bx} ${dy - by} ${bx} ${by}`;
}

/** From every other pin of a row inwards to a lane of its own, along it, and to the processor; no two of them cross. */
function bundle([x, y, w, h], [px, py, pw, ph]) {
  const pitch = Math.min(w, h);
  const count = Math.round(w / h);
  const inwards = Math.sign(py - y);
  const room = Math.abs(py - y) - ph / 2 - 1.5 * pitch;
  if (count < 6 || room <= 0) {
    return "";
  }
  const lane = Math.min(0.55, (room / count) * 2);
  let path = "";
  for (let i = 0; i < count; i += 2) {
    const pinX = x - w / 2 + (i + 0.5) * pitch;
    const away = (pinX - px) / (w / 2);
    const endX = px + Math.max(-1, Math.min(1, away)) * pw * 0.45;
    const depth = inwards * (pitch + lane * Math.abs(Math.round((pinX - px) / pitch / 2)));
    const chamfer = Math.min(0.8, Math.abs(endX - pinX) / 2) * Math.sign(endX - pinX);
    const drop = inwards * Math.abs(chamfer);
    path += `M${pinX} ${y}v${depth - drop}l${chamfer} ${drop}H${endX - chamfer}l${chamfer} ${drop}V${py}`;
  }
  return path;
}

/**
 * @param {{id?: string, kind: string, at: number[][]}[]} parts
 * @returns {string} a path in millimetres
 */
export function traces(parts) {
  const processor = parts.find(({ id }) => id === "processor").at[0];
  return parts
    .flatMap(({ kind, at }) =>
      kind === "holes" || kind === "socket"
        ? at.filter(([, , w, h]) => w > h).map((place) => bundle(place, processor))
        : at.flatMap(([x, y], i) => (i < 2 ? [track(x, y, processor[0], processor[1])] : [])),
    )
    .join("");
}
