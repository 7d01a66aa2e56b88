package org.renshe.deploy.doctor;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What the doctor looks at, so that a test can show it a broken one.
 *
 * @param javaMajor version of this Java
 * @param memoryFreeMegabytes memory a new process could have, negative where nobody says
 * @param dataFolder where data would go
 * @param diskFreeMegabytes space there
 * @param portsTaken ports of the default block that somebody uses
 * @param clockOff how far this clock is from the hub's, null without a hub
 * @param certificateDays days left of the nearest certificate, null without keys
 * @param databaseSays null when it can be reached or none is named, else why not
 */
record Machine(
    int javaMajor,
    long memoryFreeMegabytes,
    Path dataFolder,
    long diskFreeMegabytes,
    List<Integer> portsTaken,
    Duration clockOff,
    Long certificateDays,
    String databaseSays) {}
