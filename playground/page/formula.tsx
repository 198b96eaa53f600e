// A formula written plainly, "δ_j^M = (t_j − out_j^M) f′(in_j^M)", as mathematics.

import { plainName } from "./plain-name.ts";

type Piece = { readonly base: string; readonly sub?: string; readonly sup?: string };

/** The formula; a screen reader gets the plain text, which all of them can read. */
export function Formula({ text }: { readonly text: string }) {
  return (
    <>
      <math aria-hidden="true">
        {rowsOf(piecesOf(text)).map((row, n) => (
          <mrow key={n}>{row.map((piece, m) => drawn(piece, m, formOf(piece, row[m - 1], m)))}</mrow>
        ))}
      </math>
      <span class="visually-hidden">{plainName(text)}</span>
    </>
  );
}

/** A new row before each sign at which a long formula may go on in the next line. */
function rowsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const rows: Piece[][] = [[]];
  for (const piece of pieces) {
    if (/^[=←+]$/.test(piece.base) && rows.at(-1)!.length > 0) rows.push([]);
    rows.at(-1)!.push(piece);
  }
  return rows;
}

/** A piece is a name, a number or a sign, with what stands low and high behind it. */
function piecesOf(text: string): readonly Piece[] {
  const pattern =
    /(\p{L}+′?|[\d.]+(?:×10)?|[^\s\p{L}\d])(?:_(?:\{([^}]*)\}|(\p{L}+|\d+)))?(?:\^(?:\{([^}]*)\}|(\p{L}+|\d+)))?/gu;
  return [...text.matchAll(pattern)].map(([, base = "", sub1, sub2, sup1, sup2]) => {
    const sub = sub1 ?? sub2;
    const sup = sup1 ?? sup2;
    return { base, ...(sub !== undefined && { sub }), ...(sup !== undefined && { sup }) };
  });
}

type Form = "prefix" | "infix" | undefined;

/** A minus behind a bracket is a sign; what begins a row still stands between two sides. */
function formOf({ base }: Piece, before: Piece | undefined, place: number): Form {
  if (base === "−") return before === undefined || before.base === "(" ? "prefix" : "infix";
  return place === 0 && /^[=←+]$/.test(base) ? "infix" : undefined;
}

const drawn = ({ base, sub, sup }: Piece, key: number, form: Form) => {
  const body = baseOf(base, key, form);
  if (sub !== undefined && sup !== undefined)
    return (
      <msubsup key={key}>
        {body}
        <mrow>{scriptOf(sub)}</mrow>
        <mrow>{scriptOf(sup)}</mrow>
      </msubsup>
    );
  if (sub !== undefined)
    return (
      <msub key={key}>
        {body}
        <mrow>{scriptOf(sub)}</mrow>
      </msub>
    );
  if (sup !== undefined)
    return (
      <msup key={key}>
        {body}
        <mrow>{scriptOf(sup)}</mrow>
      </msup>
    );
  return body;
};

const scriptOf = (text: string) =>
  [...text.matchAll(/\p{L}+|[\d.]+|[^\s\p{L}\d]/gu)].map(([part], n) => baseOf(part, n));

const baseOf = (base: string, key: number, form?: Form) => {
  if (/^[\d.]/.test(base)) return <mn key={key}>{base}</mn>;
  if (/^\p{L}/u.test(base))
    return (
      <mi key={key} mathvariant={base.length > 1 ? "normal" : undefined}>
        {base}
      </mi>
    );
  return (
    <mo key={key} stretchy={false} {...(form && { form })}>
      {base}
    </mo>
  );
};
