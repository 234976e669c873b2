// Every refusal, with its literal name and facts. The name is part of the workflow, of answers and of logs;
// facts are ids, counts and words of ours, never personal data. Texts for people: shared/contracts/refusals.ts.

/** A refused act changes nothing. */
export abstract class Refusal extends Error {
  abstract override readonly name: string;
  readonly facts: Readonly<Record<string, string | number>>;
  constructor(message: string, facts: Record<string, string | number> = {}, options?: ErrorOptions) {
    super(message, options);
    this.facts = facts;
  }
}

/** The link's signature, form or key does not hold. */
export class LinkInvalid extends Refusal {
  override readonly name = 'LinkInvalid';
}
/** The link was good once: expired, replaced by a newer one, or its person is no longer active. */
export class LinkDead extends Refusal {
  override readonly name = 'LinkDead';
}
/** The gate has closed; what is recorded stands. */
export class TooLate extends Refusal {
  override readonly name = 'TooLate';
}
/** Not yet: an earlier phase must come first. */
export class TooEarly extends Refusal {
  override readonly name = 'TooEarly';
}
/** Another content was recorded before for the same act. Facts: `by`, `at`. */
export class AlreadyRecorded extends Refusal {
  override readonly name = 'AlreadyRecorded';
}
/** The panel’s own round still runs, so that nothing can be amended yet. Facts: `panel`, `phase`. */
export class NotSettled extends Refusal {
  override readonly name = 'NotSettled';
}
/** A complaint or denunciation runs, which has a law of its own: the petition waits. Facts: `official`, `why`. */
export class PetitionOnHold extends Refusal {
  override readonly name = 'PetitionOnHold';
}
/** One hand-over of a post at a time: another runs or is to come. Facts: `post`, `until`. */
export class HandOverRunning extends Refusal {
  override readonly name = 'HandOverRunning';
}
/** Whoever would stand for somebody has handed over to them. */
export class CircularHandOver extends Refusal {
  override readonly name = 'CircularHandOver';
}
/** Inactive people get and can do nothing. Facts: `official`. */
export class InactiveHolder extends Refusal {
  override readonly name = 'InactiveHolder';
}
/** Not this person's to see or do. */
export class NotAllowed extends Refusal {
  override readonly name = 'NotAllowed';
}
/** An issuer's answer that signs nobody in: not listed, not verified, not of this browser, or used before. */
export class SignInRefused extends Refusal {
  override readonly name = 'SignInRefused';
}
/** The issuer that people sign in at does not answer. */
export class IssuerUnreachable extends Refusal {
  override readonly name = 'IssuerUnreachable';
}
/** An act on one's own row. */
export class OwnRow extends Refusal {
  override readonly name = 'OwnRow';
}
/** A form field is missing or contradicts another. Facts: `field`, `problem`. */
export class FormInvalid extends Refusal {
  override readonly name = 'FormInvalid';
}
/** More excellent ratings than the cap allows. Facts: `seats`, `proposed`, `group`. */
export class CapExceeded extends Refusal {
  override readonly name = 'CapExceeded';
}
/** A rating above what the law allows this person (leave, not rated). Facts: `official`, `ceiling`. */
export class RatingNotAllowed extends Refusal {
  override readonly name = 'RatingNotAllowed';
}
/** A row for somebody who is not in this panel, section or cell. */
export class StrangerRow extends Refusal {
  override readonly name = 'StrangerRow';
}
/** No such cycle, unit or person. */
export class NotFound extends Refusal {
  override readonly name = 'NotFound';
}
/** The roster cannot open a cycle; facts: `problem`, `where`. */
export class RosterInvalid extends Refusal {
  override readonly name = 'RosterInvalid';
}
/** Panels depend on one another in a circle. Facts: `circle`. */
export class CircularPanels extends Refusal {
  override readonly name = 'CircularPanels';
}
/** More than the 10,000 units of one Distributed Map, or more ids than one payload carries. */
export class TooManyUnits extends Refusal {
  override readonly name = 'TooManyUnits';
}
/** An item over 350 KB, on either store. Facts: `bytes`. */
export class ItemTooLarge extends Refusal {
  override readonly name = 'ItemTooLarge';
}
/** A step's input does not fit its contract. Facts: `step`, `problem`. */
export class StepInputInvalid extends Refusal {
  override readonly name = 'StepInputInvalid';
}
/** Stored data does not fit its schema: the operator must look. Facts: `item`. */
export class StoredInvalid extends Refusal {
  override readonly name = 'StoredInvalid';
}
/** A due date that is past, or a phase that has closed. */
export class ExtensionRefused extends Refusal {
  override readonly name = 'ExtensionRefused';
}
/** The bus kept refusing events after several attempts; the step runs again. Facts: `failed`, `code`. */
export class EventsNotPublished extends Refusal {
  override readonly name = 'EventsNotPublished';
}
/** The mail queue kept refusing mails after several attempts; the step runs again. Facts: `failed`, `code`. */
export class MailsNotQueued extends Refusal {
  override readonly name = 'MailsNotQueued';
}
/** The store kept refusing writes after several attempts; the step runs again. Facts: `left`. */
export class StoreBusy extends Refusal {
  override readonly name = 'StoreBusy';
}
/** Settings that cannot work. Facts: `setting`, `problem`. */
export class SettingsInvalid extends Refusal {
  override readonly name = 'SettingsInvalid';
}
/** The data folder is of a newer version, broken, or in use. Facts: `problem`. */
export class DataFolderUnusable extends Refusal {
  override readonly name = 'DataFolderUnusable';
}
/** A backup that is none, is cut short or damaged, is sealed by another passphrase, or has no free folder to go to. Facts: `problem`. */
export class BackupUnusable extends Refusal {
  override readonly name = 'BackupUnusable';
}
/** Published figures that cannot be read as numbers of people and shares. Facts: `problem`, `where`. */
export class FiguresInvalid extends Refusal {
  override readonly name = 'FiguresInvalid';
}
/** A cap proof's file is not one, or does not hold. Facts: `problem`, `where`. */
export class CapProofInvalid extends Refusal {
  override readonly name = 'CapProofInvalid';
}
/** Points, counts of products or factors out of bounds or contradicting each other. Facts: `problem`, `where`. */
export class PointsInvalid extends Refusal {
  override readonly name = 'PointsInvalid';
}
/** A list of yearly results that contradicts itself. Facts: `problem`, `where`. */
export class CareerInvalid extends Refusal {
  override readonly name = 'CareerInvalid';
}
/** An event that a consumer cannot read: another's, of an unknown version, or broken. Facts: `problem`, `event`. */
export class EventInvalid extends Refusal {
  override readonly name = 'EventInvalid';
}
/** Regulations of a cycle that contradict themselves, or an override or supplement that fits none. Facts: `where`, `problem`. */
export class RegulationsInvalid extends Refusal {
  override readonly name = 'RegulationsInvalid';
}
/** The law as known here says nothing for this kind of person, or this profile, on this day. Facts: `kind` or `profile`, `day`. */
export class RuleNotInForce extends Refusal {
  override readonly name = 'RuleNotInForce';
}
/** A score, figure or unit's rating stands: other content needs its reason. Facts: `kind`, `subject`, `at`. */
export class ReasonNeeded extends Refusal {
  override readonly name = 'ReasonNeeded';
}
/** A month or quarter that this person does not have. Facts: `official`, `period`, `problem`, `article`. */
export class PeriodRefused extends Refusal {
  override readonly name = 'PeriodRefused';
}
/** An office's template of a paper that cannot be filled. Facts: `template`, `problem`, `where`. */
export class TemplateInvalid extends Refusal {
  override readonly name = 'TemplateInvalid';
}
