// The width that an element has been given, and every change of it.
import { useLayoutEffect, useRef, useState } from "preact/hooks";

export function useWidth<Element extends HTMLElement>(first: number) {
  const element = useRef<Element>(null);
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(entry!.contentRect.width));
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, []);
  return [element, width] as const;
}
