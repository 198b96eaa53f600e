// Formulas become MathML with words beside them.
import { describe, expect, test } from "vitest";
import { courseFolder, loadAssignment } from "../../grader/load/assignment.ts";
import { loadFormulas } from "../../grader/load/formulas.ts";
import { Fault } from "../../grader/model/fault.ts";
import { renderFormulas } from "../../grader/report/render-formulas.ts";
import { htmlFaults, policy } from "./html-faults.ts";

const formulas = loadFormulas(courseFolder);
const { manifest } = await loadAssignment("02-delta");

const renderedAs = (tex: string) => {
  const odd = { tex, text: tex, alt: { ja: "式です。", en: "A formula." } };
  return renderFormulas({
    manifest: { ...manifest, formulas: { deltas: ["odd"] } },
    formulas: { odd },
  })["deltas"]?.[0]?.mathml.toString();
};

/** The faults of a page that holds nothing but the formula. */
const faultsOf = (mathml: string): readonly string[] =>
  htmlFaults(
    `<!doctype html><html lang="en"><head><title>x</title><meta http-equiv="Content-Security-Policy" ` +
      `content="${policy}"></head><body><h1>x</h1><math aria-label="x">${mathml}</math></body></html>`,
  );

describe("MathML", () => {
  test.each(Object.entries(formulas))(
    "of %s is drawn without an error, a script or a request",
    (_, { tex }) => {
      const mathml = renderedAs(tex) ?? "";
      expect(mathml).toMatch(/^<m/);
      expect(mathml).not.toMatch(/<math|<merror|<style|url\(|#b22222/);
      expect(faultsOf(mathml)).toEqual([]);
    },
  );

  test("in disorder would be seen", () => {
    expect(faultsOf("<mrow><mi>x</mi>")).toContain("tags that do not nest");
    expect(faultsOf("<mi>x</mi><script>1</script>")).toContain("a script or a handler");
  });

  test("is a row for each part that a wide space parts", () => {
    expect(renderedAs("a + b \\qquad c + d")?.split("</mrow><mrow>")).toHaveLength(2);
    expect(renderedAs("a + b = c + d")?.split("</mrow><mrow>")).toHaveLength(1);
  });

  test("has a prime at its full size", () => {
    expect(renderedAs("f'(x)")).not.toContain("<msup>");
    expect(renderedAs("f^2(x)")).toContain("<msup>");
  });

  test.each(["\\fraction{1}{2}", "\\frac{1}{2", "\\left( a \\qquad b \\right)"])(
    "of TeX that cannot be read (%s) is a fault that names the formula",
    (tex) => {
      expect(() => renderedAs(tex)).toThrow(Fault);
      expect(() => renderedAs(tex)).toThrow('TeX of "odd" cannot be read');
    },
  );

  test("is made once for a formula that several functions share, and for no function that has none", () => {
    const rendered = renderFormulas({ manifest, formulas });
    expect(rendered["deltas"]?.[0]).toBe(rendered["outputDelta"]?.[0]);
    expect(rendered).not.toHaveProperty("activationDerivative");
  });
});
