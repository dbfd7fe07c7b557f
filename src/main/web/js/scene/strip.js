// @ts-check
/** A small picture of all time with a frame around what is shown, which can be dragged, stretched and moved with keys. */
import { element } from "../elements.js";
import { svg } from "../svg.js";
import { views } from "../strings-views.js";
import { dayOf, range, ticks } from "./days.js";

const HEIGHT = 58;
const BARS = 36;

/** @param {{histogram: {from: string, to: string, factual: number[], other: number[]}, from: number | undefined, to: number | undefined, gutter?: number,
 *           onChange: (from: number | undefined, to: number | undefined, done: boolean) => void}} options  days; undefined for no bound
 *  @returns {{box: HTMLElement, show: (from: number | undefined, to: number | undefined) => void, redraw: () => void}} */
export function strip({ histogram, from, to, gutter = 0, onChange }) {
  const first = dayOf(histogram.from) ?? 0;
  const last = (dayOf(histogram.to) ?? 0) + 1;
  // Of a single day there is nothing to choose from.
  const box = element("div.strip", last - first < 2 ? { hidden: "" } : {});
  /** Which days are shown, told to who moves the frame with keys. */
  const told = element("p.strip-now", { role: "status" });
  /** What is shown may reach beyond all that there is. */
  const within = (begin, end) => [Math.max(first, Math.min(begin ?? first, last - 1)), Math.min(last, Math.max((end ?? last) + (end === undefined ? 0 : 1), first + 1))];
  let frame = within(from, to);
  let width = 600;
  const x = (day) => gutter + ((day - first) / (last - first)) * (width - gutter);
  const day = (at) => Math.round(first + ((at - gutter) / (width - gutter)) * (last - first));
  const marks = {};

  const say = (done) => {
    const whole = frame[0] <= first && frame[1] >= last;
    onChange(whole ? undefined : frame[0], whole ? undefined : frame[1] - 1, done);
  };
  const put = (begin, end) => {
    const least = Math.max(1, Math.min(last - first, 1));
    const a = Math.max(first, Math.min(begin, last - least));
    frame = [a, Math.max(a + least, Math.min(end, last))];
    place();
  };
  const place = () => {
    const [a, b] = frame.map(x);
    marks.frame?.setAttribute("x", String(a));
    marks.frame?.setAttribute("width", String(Math.max(2, b - a)));
    marks.left?.setAttribute("width", String(Math.max(0, a - gutter)));
    marks.right?.setAttribute("x", String(b));
    marks.right?.setAttribute("width", String(Math.max(0, width - b)));
    [[marks.begin, a, frame[0], first, frame[1] - 1], [marks.end, b, frame[1] - 1, frame[0], last - 1]].forEach(([handle, at, now, low, high]) => {
      handle?.setAttribute("transform", `translate(${at} 0)`);
      handle?.setAttribute("aria-valuenow", String(now));
      handle?.setAttribute("aria-valuemin", String(low));
      handle?.setAttribute("aria-valuemax", String(high));
      handle?.setAttribute("aria-valuetext", range(now, now));
    });
  };
  const handle = (label, which) => {
    const made = svg("g", { class: "handle", tabindex: 0, role: "slider", "aria-label": label, "aria-orientation": "horizontal" },
      svg("rect", { x: -9, y: 0, width: 18, height: BARS, class: "grip" }), svg("line", { y1: 0, y2: BARS }), svg("rect", { x: -3, y: BARS / 2 - 8, width: 6, height: 16, rx: 3, class: "knob" }));
    made.addEventListener("keydown", (event) => {
      const key = /** @type {KeyboardEvent} */ (event).key;
      // A power of two, so that a step back is as long as the step there, though the frame is another by then.
      const size = 2 ** Math.max(0, Math.round(Math.log2((frame[1] - frame[0]) / (/** @type {KeyboardEvent} */ (event).shiftKey ? 4 : 40))));
      const step = { ArrowLeft: -size, ArrowDown: -size, ArrowRight: size, ArrowUp: size, PageUp: size * 10, PageDown: -size * 10, Home: -Infinity, End: Infinity }[key];
      if (step !== undefined) {
        event.preventDefault();
        event.stopPropagation();
        const [a, b] = frame;
        put(which === 0 ? Math.min(a + step, b - 1) : a, which === 1 ? Math.max(b + step, a + 1) : b);
        if (frame[0] !== a || frame[1] !== b) {
          say(true);
        }
        told.textContent = `${views.scene.days}: ${range(frame[0], frame[1] - 1)}`;
      }
    });
    return made;
  };

  const redraw = () => {
    width = Math.max(240, box.clientWidth || 600);
    const most = Math.max(1, ...histogram.factual.map((count, i) => count + histogram.other[i]));
    const bar = (width - gutter) / histogram.factual.length;
    const height = (count) => (count === 0 ? 0 : Math.max(2, Math.sqrt(count / most) * (BARS - 4)));
    const bars = (count) => histogram.factual.map((factual, i) => {
      const tall = height(count(factual, histogram.other[i]));
      return tall === 0 ? "" : `M${(gutter + i * bar).toFixed(1)} ${BARS}v${(-tall).toFixed(1)}h${Math.max(1, bar - 0.6).toFixed(1)}v${tall.toFixed(1)}z`;
    }).join("");
    const axis = ticks(first, last, Math.floor((width - gutter) / 70)).map(({ day: at, label }) => svg("g", { transform: `translate(${x(at)} 0)` }, svg("line", { y1: BARS, y2: BARS + 4 }), svg("text", { y: BARS + 16, "text-anchor": x(at) > width - 18 ? "end" : x(at) < gutter + 18 ? "start" : "middle" }, label)));
    Object.assign(marks, {
      left: svg("rect", { class: "shade", x: gutter, y: 0, height: BARS }), right: svg("rect", { class: "shade", y: 0, height: BARS }), frame: svg("rect", { class: "frame", y: 0.5, height: BARS - 1 }),
      begin: handle(views.scene.from, 0), end: handle(views.scene.to, 1),
    });
    const drawing = svg("svg", { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, role: "group", "aria-label": views.scene.strip },
      svg("rect", { class: "ground", x: gutter, y: 0, width: width - gutter, height: BARS }), svg("path", { class: "other", d: bars((factual, other) => factual + other) }), svg("path", { class: "sure", d: bars((factual) => factual) }), svg("line", { class: "base", x1: gutter, x2: width, y1: BARS, y2: BARS }), ...axis, marks.left, marks.right, marks.frame, marks.begin, marks.end);
    drawing.addEventListener("pointerdown", (event) => drag(/** @type {PointerEvent} */ (event), /** @type {SVGSVGElement} */ (drawing)));
    box.replaceChildren(drawing, told);
    place();
  };

  const drag = (event, drawing) => {
    const at = (each) => day((each.clientX - drawing.getBoundingClientRect().left) * (width / drawing.getBoundingClientRect().width));
    const grip = event.target.closest(".handle");
    const begun = at(event);
    const [a, b] = frame;
    const inside = event.target.classList.contains("frame") && (a > first || b < last);
    let moved = false;
    const set = (begin, end) => {
      moved = true;
      put(begin, end);
      say(false);
    };
    const move = (each) => {
      const now = at(each);
      if (grip === marks.begin) {
        set(Math.min(now, b - 1), b);
      } else if (grip === marks.end) {
        set(a, Math.max(now, a + 1));
      } else if (inside) {
        const by = Math.max(first - a, Math.min(now - begun, last - b));
        set(a + by, b + by);
      } else if (Math.abs(now - begun) > 0) {
        set(Math.min(begun, now), Math.max(begun, now));
      }
    };
    const end = () => {
      drawing.removeEventListener("pointermove", move);
      drawing.removeEventListener("pointerup", end);
      drawing.removeEventListener("pointercancel", end);
      // Who only touched it has chosen nothing.
      if (moved) {
        say(true);
      }
    };
    drawing.setPointerCapture(event.pointerId);
    drawing.addEventListener("pointermove", move);
    drawing.addEventListener("pointerup", end);
    drawing.addEventListener("pointercancel", end);
  };

  return { box, redraw, show: (begin, end) => { frame = within(begin, end); place(); } };
}
