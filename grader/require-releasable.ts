// Looks whether an assignment is ready to be handed out.
import { readSource, loadAssignment } from "./load/assignment.ts";
import { planCases, submissionCalls } from "./model/case-plan.ts";
import { Fault } from "./model/fault.ts";
import { snapshotOf } from "./model/snapshot.ts";
import { recordingIsFresh } from "./proofs/recording-is-fresh.ts";
import { inProcess } from "./subjects/in-process.ts";

/** A stub ends at once; on a busy machine even reading it may take seconds, and must not pass for an endless loop. */
const patienceMs = 60_000;

/** @throws Fault when a function of the stub is already written, or the recording is not of today's cases. */
export async function requireReleasable(id: string, course: string): Promise<void> {
  const assignment = await loadAssignment(id, course);
  const stub = assignment.manifest.submit.map((path) => ({ ...readSource(course, `${id}/${path}`), path }));
  const calls = submissionCalls(planCases(assignment.checks, assignment.cases, "visible"));
  const subject = inProcess(snapshotOf(assignment, stub), { limitMs: patienceMs, print: () => {} });
  const observations = await subject.answer(calls.map(({ call }) => call));
  const written = observations.find(({ outcome }) => outcome.kind !== "not-implemented");
  if (written)
    throw new Fault(
      "broken-assignment",
      `assignments/${id}: ${written.call.name} is no stub any more ("${written.outcome.kind}"); students have to find "throw new NotImplemented(...)" there.`,
    );
  for (const { where, sentence } of await recordingIsFresh(id, course))
    throw new Fault("stale-recording", `assignments/${id}/${where}: ${sentence}`);
}
