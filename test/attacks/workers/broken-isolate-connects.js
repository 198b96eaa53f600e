// Expected: held. Connects to the listener.
// Covers: connect to a listener
// Against: the wall
import { connect } from "node:net";
import { answerWith, targets } from "./worker-voice.js";

await answerWith(
  () =>
    new Promise((resolve, reject) => {
      connect(targets.port, "127.0.0.1")
        .once("connect", () => resolve("connected"))
        .once("error", reject);
    }),
);
