// Turns a view into a page with the templates of templates/ (the only file that imports Handlebars).
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import Handlebars from "handlebars";
import type { Language } from "../model/assignment.ts";
import type { Params, Wording } from "../wording/wording.ts";

/** Markup of our own making, which a page takes as it is. */
export type Markup = Handlebars.SafeString;

/** Vouches for markup. Whatever is not vouched for is escaped. */
export const markup = (html: string): Markup => new Handlebars.SafeString(html);

/** What a template may be given. Text from outside does not fit: it has to be made visible, and cut, before. */
export type View =
  string | number | boolean | undefined | Markup | readonly View[] | { readonly [name: string]: View };

type Fields = Readonly<Record<string, View>>;
type Template = HandlebarsTemplateDelegate<Fields>;

const folder = new URL("../../templates/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");

/** A name that a template misspells is an error, not an empty place; no helper but ours can be called. */
const options: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { say: true, in: true },
};

const compiled = new Map<string, Template>();
const environment = Handlebars.create();

/** What Handlebars hands a helper. `data` is what `@language` and the like are looked up in. */
interface Handed {
  readonly hash: Params;
  readonly data: { readonly language: Language };
  readonly fn: (context: unknown, options: { readonly data: unknown }) => string;
}

/**
 * Renders templates/<name>.hbs in a language. Everything in the view but {@link Markup} is escaped for text and for
 * attributes in quotes; `{{say "key" param=value}}` puts a sentence in; `{{#in "ja"}}` speaks Japanese within.
 */
export function renderPage(name: string, view: Fields, wording: Wording, language: Language): string {
  const helpers = {
    say: (key: string, { hash, data }: Handed): string => wording.say(data.language, key, hash),
    in(this: unknown, other: Language, { fn, data }: Handed): string {
      return fn(this, { data: { ...Handlebars.createFrame(data), language: other } });
    },
  };
  const ours = { language, style: readOnce("style.css"), script: "", scriptPolicy: "" };
  return templateOf(name)({ ...ours, ...view }, { helpers, data: { language } });
}

function templateOf(name: string): Template {
  if (compiled.size === 0) readPartials();
  const known = compiled.get(name) ?? environment.compile<Fields>(read(`${name}.hbs`), options);
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

/** What a page needs to bring a script of templates/: the script, and the words of the policy that let it run. */
export function scriptView(name: string): { readonly script: Markup; readonly scriptPolicy: Markup } {
  const script = readOnce(name);
  const hash = createHash("sha256").update(script.toString()).digest("base64");
  return { script, scriptPolicy: markup(`; script-src 'sha256-${hash}'`) };
}

const files = new Map<string, Markup>();

/** A style sheet or script of templates/, which goes into a page as it is. */
function readOnce(name: string): Markup {
  const known = files.get(name) ?? markup(read(name));
  files.set(name, known);
  return known;
}
