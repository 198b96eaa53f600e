// A formula written plainly, "δ_j^M = (t_j − out_j^M) f′(in_j^M)", as mathematics.

type Piece = { readonly base: string; readonly sub?: string; readonly sup?: string };

/** The formula; its plain text is what a reader without MathML gets. */
export function Formula({ text }: { readonly text: string }) {
  return (
    <math>
      <mrow>{piecesOf(text).map((piece, n) => drawn(piece, n))}</mrow>
    </math>
  );
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

const drawn = ({ base, sub, sup }: Piece, key: number) => {
  const body = baseOf(base, key);
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

const baseOf = (base: string, key: number) => {
  if (/^[\d.]/.test(base)) return <mn key={key}>{base}</mn>;
  if (/^\p{L}/u.test(base))
    return (
      <mi key={key} mathvariant={base.length > 1 ? "normal" : undefined}>
        {base}
      </mi>
    );
  return (
    <mo key={key} stretchy={false}>
      {base}
    </mo>
  );
};
