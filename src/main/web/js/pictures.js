// @ts-check
/** Saves a drawing as it is seen, in the colours that are shown. */
import { element } from "./elements.js";
import { fileName, save } from "./files.js";
import { strings } from "./strings.js";

const KEPT = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-opacity", "opacity", "font-family", "font-size", "font-weight", "font-style",
  "text-anchor", "dominant-baseline", "text-decoration-line", "visibility", "display", "paint-order", "stop-color", "stop-opacity"];
const SCALE = 2;

/** Buttons that save a drawing. @param {string} name  of the file @param {() => SVGSVGElement} drawing  asked for when a button is used
 *  @returns {HTMLElement} */
export function pictureButtons(name, drawing) {
  const done = element("span.said-done", { role: "status" });
  const button = (label, make, ending) => {
    const made = element("button", { type: "button" }, label);
    made.addEventListener("click", async () => {
      try {
        save(await make(drawing()), `${fileName(name)}.${ending}`);
        done.textContent = "";
      } catch {
        done.textContent = strings.pictures.failed;
      }
    });
    return made;
  };
  return element("span.tools", {}, button(strings.pictures.svg, svgBlob, "svg"), button(strings.pictures.png, pngBlob, "png"), done);
}

/** The drawing as a file of its own: what style sheets say of it is written into it. @param {SVGSVGElement} drawing @returns {Promise<Blob>} */
export async function svgBlob(drawing) {
  return new Blob([standalone(drawing)], { type: "image/svg+xml" });
}

/** @param {SVGSVGElement} drawing @returns {Promise<Blob>} */
export async function pngBlob(drawing) {
  const { width, height } = drawing.getBoundingClientRect();
  const address = URL.createObjectURL(await svgBlob(drawing));
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

/** @param {SVGSVGElement} drawing */
function standalone(drawing) {
  const copy = /** @type {SVGSVGElement} */ (drawing.cloneNode(true));
  const { width, height } = drawing.getBoundingClientRect();
  const copies = [copy, ...copy.querySelectorAll("*")];
  [drawing, ...drawing.querySelectorAll("*")].forEach((original, i) => {
    const style = getComputedStyle(original);
    KEPT.forEach((property) => copies[i].setAttribute(property, style.getPropertyValue(property)));
    copies[i].removeAttribute("class");
    copies[i].removeAttribute("tabindex");
  });
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  if (!copy.hasAttribute("viewBox")) {
    copy.setAttribute("viewBox", `0 0 ${width} ${height}`);
  }
  const [x, y, w, h] = String(copy.getAttribute("viewBox")).split(/[\s,]+/);
  const paper = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  Object.entries({ x, y, width: w, height: h, fill: getComputedStyle(document.body).backgroundColor }).forEach(([key, value]) => paper.setAttribute(key, value));
  copy.prepend(paper);
  return new XMLSerializer().serializeToString(copy);
}
