// Hands state, conductor and language to every part of the page.
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Conductor } from "./conductor.ts";
import type { Say } from "./say.ts";
import type { State } from "./state.ts";

export type App = {
  readonly state: State;
  readonly conductor: Conductor;
  readonly say: Say;
  readonly served: boolean;
};

export const AppContext = createContext<App | undefined>(undefined);

/** @throws Error outside of the page's frame, which is our bug. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error("no app around this part");
  return app;
}
