package org.renshe.chassis.cluster;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceAware;
import java.io.Serializable;
import java.util.concurrent.Callable;
import org.renshe.protocol.problem.ProblemException;

/** A call on its way to the member that owns the key. */
final class DeskCall implements Callable<DeskAnswer>, HazelcastInstanceAware, Serializable {
  static final String DESKS = "renshe.desks";

  private static final long serialVersionUID = 1L;

  private final String desk;
  private final String key;
  private final byte[] request;
  private transient HazelcastInstance member;

  DeskCall(String desk, String key, byte[] request) {
    this.desk = desk;
    this.key = key;
    this.request = request;
  }

  @Override
  public void setHazelcastInstance(HazelcastInstance member) {
    this.member = member;
  }

  @Override
  public DeskAnswer call() {
    if (!(member.getUserContext().get(DESKS) instanceof Desks desks)) {
      throw new IllegalStateException("the member has no desks");
    }
    try {
      return DeskAnswer.done(desks.call(desk, key, request));
    } catch (ProblemException refusal) {
      return DeskAnswer.refused(refusal);
    }
  }
}
