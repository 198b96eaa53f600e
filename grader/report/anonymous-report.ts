// index-anonymous.html: the class for showing to the class. It is given nothing of any one student to begin with.
import type { Language } from "../model/assignment.ts";
import { classView } from "./class-view.ts";
import { renderPage, scriptView } from "./page.ts";
import type { ReportSource } from "./report-source.ts";
import { coarsely } from "./shown-count.ts";

/** The page without names, ids, addresses and links; small groups cannot be made out. */
export function anonymousReport(source: ReportSource, language: Language): string {
  const view = classView(source, language, coarsely(source.wording, language));
  return renderPage(
    "class-report",
    {
      ...view,
      // A cluster is a name among the staff for one mistake, and leads back to who made it.
      teach: view.teach.map((one) => ({ ...one, cluster: "" })),
      anonymous: true,
      students: [],
      sections: false,
      look: [],
      ...scriptView("dashboard.js"),
    },
    source.wording,
    language,
  );
}
