package org.planningservices.foundation.broker;

import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.acl.AclOperation;

/**
 * What a service needs of the broker.
 *
 * @param written topics that it writes
 * @param read topics that it reads, all of them in one group
 * @param fit how long the topics keep their events
 */
record BrokerRequirements(Set<String> written, Set<String> read, String group, TopicRetention fit) {

  Set<String> topics() {
    Set<String> all = new TreeSet<>(written);
    all.addAll(read);
    return all;
  }

  Set<String> topics(AclOperation operation) {
    return operation == AclOperation.WRITE ? written : read;
  }
}
