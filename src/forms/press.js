/**
 * Words that appear while a button is held down would push the button away from under the pointer, and the click would
 * be lost: they wait until it is released.
 * @param {Node} root
 */
export function watchPress(root) {
  let held = false;
  /** @type {(() => void)[]} */
  let waiting = [];

  const press = () => {
    held = true;
  };
  const release = () => {
    held = false;
    // The click comes right after the release.
    setTimeout(() => {
      const works = waiting;
      waiting = [];
      for (const work of works) work();
    }, 0);
  };
  root.addEventListener("pointerdown", press, true);
  root.addEventListener("pointerup", release, true);
  root.addEventListener("pointercancel", release, true);

  return {
    /** At once, or when the pointer is released. @param {() => void} work */
    settled(work) {
      if (held) waiting.push(work);
      else work();
    },
    /** What waits is of no use any more: the form was emptied. */
    forget() {
      waiting = [];
    },
    end() {
      waiting = [];
      root.removeEventListener("pointerdown", press, true);
      root.removeEventListener("pointerup", release, true);
      root.removeEventListener("pointercancel", release, true);
    },
  };
}
