// Turns a view into a page with the templates of templates/ (the only file that imports Handlebars).
import { readdirSync, readFileSync } from "node:fs";
import Handlebars from "handlebars";
import type { Language } from "../model/assignment.ts";
import type { Params, Wording } from "../wording/wording.ts";

type View = Readonly<Record<string, unknown>>;
type Template = HandlebarsTemplateDelegate<View>;

const folder = new URL("../../templates/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");

/** A name that a template misspells is an error, not an empty place; no helper but ours can be called. */
const options: CompileOptions = { strict: true, knownHelpersOnly: true, knownHelpers: { say: true } };

const compiled = new Map<string, Template>();
const environment = Handlebars.create();

/**
 * Renders templates/<name>.hbs in a language. Everything in the view is escaped; `{{say "key" param=value}}` puts a
 * sentence in.
 */
export function renderPage(name: string, view: View, wording: Wording, language: Language): string {
  const say = (key: string, { hash }: { readonly hash: Params }): string => wording.say(language, key, hash);
  return templateOf(name)({ ...view, language, style: styleSheet() }, { helpers: { say } });
}

function templateOf(name: string): Template {
  if (compiled.size === 0) readPartials();
  const known = compiled.get(name) ?? environment.compile<View>(read(`${name}.hbs`), options);
  compiled.set(name, known);
  return known;
}

/** Partials are named after their files. Compiled here, because Handlebars would do so again for every page. */
function readPartials(): void {
  for (const file of readdirSync(new URL("partials/", folder)))
    environment.registerPartial(
      file.replace(/\.hbs$/, ""),
      environment.compile(read(`partials/${file}`), options),
    );
}

let style: string | undefined;
const styleSheet = (): string => (style ??= read("style.css"));
