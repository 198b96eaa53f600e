// One's own data, pasted or from a file; what cannot be read is told by row and reason.
import { useState } from "preact/hooks";
import { readCsv, type CsvFault } from "../../model/read-csv.ts";
import { useApp } from "../app-context.ts";

export function OwnData() {
  const { state, conductor, say } = useApp();
  const { problem, csv } = state.settings;
  const [text, setText] = useState("");
  const [fault, setFault] = useState<CsvFault>();
  const take = (written: string): void => {
    const read = readCsv(written, problem);
    setFault(read.kind === "fault" ? read.fault : undefined);
    if (read.kind === "points") void conductor.set({ csv: read.points });
  };
  return (
    <details class="own-data">
      <summary>{say("playground.own-data")}</summary>
      <p class="hint">{say(`playground.own-data.${problem}`)}</p>
      <label class="field">
        <span>CSV</span>
        <textarea
          rows={5}
          spellcheck={false}
          placeholder={"x,y,label\n1.5,-2,1"}
          value={text}
          aria-invalid={fault !== undefined}
          aria-describedby="csv-fault"
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        <span>{say("playground.own-data.file")}</span>
        <input
          type="file"
          accept=".csv,.tsv,.txt"
          onChange={async (event) => {
            const written = (await event.currentTarget.files?.[0]?.text()) ?? "";
            setText(written);
            take(written);
          }}
        />
      </label>
      <button type="button" onClick={() => take(text)}>
        {say("playground.own-data.use")}
      </button>
      <p id="csv-fault" class="warning" role="status">
        {fault
          ? say(`playground.own-data.fault.${fault.reason}`, { row: fault.row, text: fault.text })
          : csv.length > 0
            ? say("playground.own-data.used", { count: csv.length })
            : ""}
      </p>
    </details>
  );
}
