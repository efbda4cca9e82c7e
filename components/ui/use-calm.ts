import { useEffect, useRef, useState } from "react";

/** Milliseconds after the last press. */
const calmAfter = 300;

/**
 * A value that changes only while nothing is being pressed: new content must not move a control from under a finger.
 *
 * @param key identifies a value
 */
export function useCalm<Value>(value: Value, key: string): Value {
  const [shown, setShown] = useState({ value, key });
  const isPressed = useRef(false);
  useEffect(() => {
    const press = () => {
      isPressed.current = true;
    };
    const release = () => {
      isPressed.current = false;
    };
    const ends = ["pointerup", "pointercancel"] as const;
    window.addEventListener("pointerdown", press);
    for (const end of ends) window.addEventListener(end, release);
    return () => {
      window.removeEventListener("pointerdown", press);
      for (const end of ends) window.removeEventListener(end, release);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of one key every value is the same
  useEffect(() => {
    if (key === shown.key) return;
    const timer = window.setInterval(() => {
      if (!isPressed.current) setShown({ value, key });
    }, calmAfter);
    return () => window.clearInterval(timer);
  }, [key, shown.key]);
  return key === shown.key ? value : shown.value;
}
