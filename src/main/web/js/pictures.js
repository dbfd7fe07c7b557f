// @ts-check
/** Saves a drawing as it is seen, in the colours that are shown, with what it shows and what its signs mean. */
import { element } from "./elements.js";
import { fileName, save } from "./files.js";
import { framed } from "./picture-frame.js";
import { strings } from "./strings.js";

const KEPT = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-opacity", "opacity", "font-family", "font-size", "font-weight", "font-style",
  "text-anchor", "dominant-baseline", "visibility", "display", "paint-order", "stop-color", "stop-opacity"];
const SCALE = 2;
/** Of a sign that is as large as the letters beside it. */
const SIGN = { width: 15, height: 15 };

/** Buttons that save a drawing. @param {string} name  of the file @param {() => SVGSVGElement} drawing  asked for when a button is used, as what it shows
 *  @param {() => import("./picture-frame.js").About} about
 *  @returns {HTMLElement} */
export function pictureButtons(name, drawing, about) {
  const done = element("span.said-done", { role: "status" });
  const button = (label, make, ending) => {
    const made = element("button", { type: "button" }, label);
    made.addEventListener("click", async () => {
      try {
        save(await make(drawing(), about()), `${fileName(name)}.${ending}`);
        done.textContent = "";
      } catch {
        done.textContent = strings.pictures.failed;
      }
    });
    return made;
  };
  return element("span.tools", {}, button(strings.pictures.svg, svgBlob, "svg"), button(strings.pictures.png, pngBlob, "png"), done);
}

/** The drawing as a file of its own: what style sheets say of it is written into it. @param {SVGSVGElement} drawing @param {import("./picture-frame.js").About} about @returns {Promise<Blob>} */
export async function svgBlob(drawing, about) {
  return written(standalone(drawing, about).picture);
}

const written = (picture) => new Blob([new XMLSerializer().serializeToString(picture)], { type: "image/svg+xml" });

/** @param {SVGSVGElement} drawing @param {import("./picture-frame.js").About} about @returns {Promise<Blob>} */
export async function pngBlob(drawing, about) {
  const { picture, width, height } = standalone(drawing, about);
  const address = URL.createObjectURL(written(picture));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = /** @type {HTMLCanvasElement} */ (element("canvas", { width: String(Math.ceil(width * SCALE)), height: String(Math.ceil(height * SCALE)) }));
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    context.scale(SCALE, SCALE);
    context.drawImage(image, 0, 0, width, height);
    return await new Promise((resolve, reject) => canvas.toBlob((blob) => (blob === null ? reject(new Error(strings.pictures.failed)) : resolve(blob)), "image/png"));
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** @param {SVGSVGElement} drawing @param {import("./picture-frame.js").About} about */
function standalone(drawing, about) {
  const copy = styled(drawing);
  const size = drawing.getBoundingClientRect();
  if (!copy.hasAttribute("viewBox")) {
    copy.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`);
  }
  const { color, backgroundColor, fontFamily } = getComputedStyle(document.body);
  return framed(copy, size, about, about.legends.flatMap(keysOf), { ink: color, paper: backgroundColor, font: fontFamily });
}

/** The drawn entries of a legend. @param {ParentNode} legend @returns {import("./picture-frame.js").Key[]} */
const keysOf = (legend) => [...legend.querySelectorAll(".entry")].flatMap((entry) => [...entry.querySelectorAll(":scope > svg")].map((each) => {
  const drawn = /** @type {SVGSVGElement} */ (each);
  const words = entry.querySelector(":scope > span");
  // What is folded away has a size all the same, where it says so itself.
  const { width, height } = drawn.hasAttribute("width") ? { width: drawn.width.baseVal.value, height: drawn.height.baseVal.value } : SIGN;
  return { drawn: styled(drawn), width, height, words: (words?.textContent ?? "").trim(), struck: words !== null && getComputedStyle(words).textDecorationLine === "line-through" };
}));

/** A copy with its style written into it. @param {SVGSVGElement} drawing */
function styled(drawing) {
  const copy = /** @type {SVGSVGElement} */ (drawing.cloneNode(true));
  const copies = [copy, ...copy.querySelectorAll("*")];
  [drawing, ...drawing.querySelectorAll("*")].forEach((original, i) => {
    const style = getComputedStyle(original);
    KEPT.forEach((property) => copies[i].setAttribute(property, style.getPropertyValue(property)));
    // As an attribute only the whole is known, and programs that show pictures know no more of it than its line.
    copies[i].setAttribute("text-decoration", style.textDecorationLine);
    copies[i].removeAttribute("class");
    copies[i].removeAttribute("tabindex");
  });
  return copy;
}
