// @ts-check

/** Does something when an element becomes wider or narrower; not when it is first seen, as a ResizeObserver would. @param {HTMLElement} element @param {() => void} act @returns {{disconnect: () => void}} */
export function whenResized(element, act) {
  let width = element.clientWidth;
  const observer = new ResizeObserver(() => {
    if (element.clientWidth !== width) {
      width = element.clientWidth;
      act();
    }
  });
  observer.observe(element);
  return observer;
}
