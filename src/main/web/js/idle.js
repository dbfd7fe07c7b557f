// @ts-check

/** Does some work once nothing else waits. @param {() => void} work */
export const whenIdle = (work) => (window.requestIdleCallback === undefined ? setTimeout(work, 200) : window.requestIdleCallback(() => work(), { timeout: 2000 }));
