package org.renshe.chassis;

import java.time.Duration;

/**
 * Work done again and again. A run that throws is logged and tried again at the next turn; runs of
 * one job never overlap in a member.
 *
 * @param name unique, such as {@code outbox-sweep}
 * @param every pause between the end of a run and the start of the next
 * @param where on each member of the cluster, or on one at a time
 * @param work short, or bounded in itself
 */
public record Job(String name, Duration every, Where where, Runnable work) {
  /** On how many members of a node's cluster a job runs. */
  public enum Where {
    EACH_MEMBER,
    ONE_MEMBER
  }
}
