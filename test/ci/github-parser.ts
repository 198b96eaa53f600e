// GitHub's own parser of workflow files, with its own schema.
import { registerHooks } from "node:module";

// It imports JSON without saying so, which bundlers take and Node does not.
registerHooks({
  load: (url, context, next) =>
    url.includes("/@actions/workflow-parser/") && url.endsWith(".json")
      ? next(url, { ...context, importAttributes: { type: "json" } })
      : next(url, context),
});
const { NoOperationTraceWriter, parseWorkflow } = await import("@actions/workflow-parser");

/** What GitHub would say is wrong with the text of a workflow. */
export const complaintsOfGitHub = (text: string): readonly string[] =>
  parseWorkflow({ name: "workflow.yml", content: text }, new NoOperationTraceWriter())
    .context.errors.getErrors()
    .map(({ message }) => message);
