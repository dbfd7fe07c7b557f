// @ts-check
/** Which events stand in which lane. */

/** @param {any[]} events @param {{iri: string, label: string, kind: string, count: number}[]} lanes  as the server chose them; the last without IRI is for the rest @param {string} by  actor, document or none
 *  @returns {{lane: any, events: any[]}[]} */
export function sort(events, lanes, by) {
  const sorted = new Map(lanes.map((lane) => [lane.iri, []]));
  for (const event of events) {
    const keys = (by === "document" ? [event.document] : by === "actor" ? [...new Set(event.parts.map((part) => part.iri))] : []).filter((key) => key !== "" && sorted.has(key));
    (keys.length === 0 ? [""] : keys).forEach((key) => sorted.set(key, [...(sorted.get(key) ?? []), event]));
  }
  const rest = lanes.some((lane) => lane.iri === "") || (sorted.get("") ?? []).length === 0 ? [] : [{ iri: "", label: "", kind: "", count: 0 }];
  return [...lanes, ...rest].map((lane) => ({ lane, events: sorted.get(lane.iri) ?? [] }));
}

/** Texts broken into lines of so many letters, at most so many lines; capitals are wider. @param {string} text @param {number} room  in small letters @param {number} [most] */
export function wrap(text, room, most = 2) {
  const letters = Math.max(4, Math.floor(room / (1 + 0.3 * ((text.match(/\p{Lu}/gu) ?? []).length / Math.max(1, text.length)))));
  const lines = [""];
  for (const word of text.split(/\s+/)) {
    const last = lines[lines.length - 1];
    if (last === "" || last.length + word.length < letters) {
      lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  const kept = lines.slice(0, most).map((line) => (line.length > letters ? `${line.slice(0, letters - 1)}…` : line));
  return lines.length > most ? [...kept.slice(0, -1), `${kept[most - 1].slice(0, letters - 1).trimEnd()}…`] : kept;
}
