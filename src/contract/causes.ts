// Knows why access ends: the closed lists that figures are split by.

/** Why a span ended. `choice`, `nonpayment`, `trial_not_converted`, `other` and `unknown` are ends of subscriptions. */
export type EndCause =
  | 'choice'
  | 'nonpayment'
  | 'trial_not_converted'
  | 'other'
  | 'unknown'
  | 'rental_over'
  | 'free_copy_over'
  | 'gift_over';

/** The causes that the Unsubscribed figure is split by, in the order in which they are shown. */
export const CHURN_CAUSES = ['choice', 'nonpayment', 'trial_not_converted', 'other', 'unknown'] as const satisfies readonly EndCause[];
export type ChurnCause = (typeof CHURN_CAUSES)[number];

/** The causes that end access which is no subscription. */
export const EXPIRY_CAUSES = ['rental_over', 'free_copy_over', 'gift_over'] as const satisfies readonly EndCause[];
export type ExpiryCause = (typeof EXPIRY_CAUSES)[number];
