/** Runs when the page has nothing else to do. Safari has no idle callback: a second after the text stands, it rests. */
export const whenIdle = (run: () => unknown) =>
  "requestIdleCallback" in window ? window.requestIdleCallback(() => run()) : setTimeout(run, 1000)
