// What the sides of a bench are asked to grade: JSON between processes.
export interface ClassRequest {
  readonly assignment: string;
  readonly roster: string;
  readonly out: string;
  /** Where the fetched repositories lie. */
  readonly repositories: string;
  readonly at: string;
  readonly jobs: number;
  /** Asks no repository for anything new. */
  readonly offline: boolean;
  readonly courseKey: string;
}
