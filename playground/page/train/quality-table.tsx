// Accuracy of each part and the confusion matrix of the test data.
import { useApp } from "../app-context.ts";
import { percentText } from "../numbers.ts";
import { troubleText } from "../trouble-text.ts";

export function QualityTable() {
  const { state, say } = useApp();
  const { frame, settings } = state;
  const quality = frame?.quality;
  if (!quality) return null;
  if ("trouble" in quality)
    return (
      <p class="hint">
        {say("playground.accuracy")}: {troubleText(say, quality.trouble)}
      </p>
    );
  const classes = settings.problem === "three" ? ["0", "1", "2"] : ["+1", "−1"];
  const parts = (["training", "validation", "test"] as const).filter(
    (part) => part !== "validation" || settings.percValData > 0,
  );
  return (
    <div class="quality">
      <dl class="losses">
        {parts.map((part) => (
          <div key={part}>
            <dt>{say(`playground.accuracy.${part}`)}</dt>
            <dd>{percentText(quality.accuracy[part])}</dd>
          </div>
        ))}
      </dl>
      <table class="matrix narrow">
        <caption>{say("playground.matrix")}</caption>
        <thead>
          <tr>
            <td />
            {classes.map((name) => (
              <th scope="col" class="number" key={name}>
                {say("playground.matrix.chosen", { class: name })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {quality.matrix.map((row, truth) => (
            <tr key={truth}>
              <th scope="row">{say("playground.matrix.true", { class: classes[truth] ?? "" })}</th>
              {row.map((count, guess) => (
                <td key={guess} class={`number ${truth === guess ? "right" : "wrong"}`}>
                  {count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
