package org.attest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.attest.store.StoreContext;
import org.junit.jupiter.api.Test;

/** Nothing that decides what is in the graph can know what time or which zone it is. */
class ClockTest {

    private static final Set<String> ASKING = Set.of("now", "currentTimeMillis", "systemUTC", "systemDefaultZone", "systemDefault", "getInstance");

    @Test
    void onlyTheContextOfAStoreAsksForTheTime() {
        Set<String> asking = new TreeSet<>();
        new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.attest").forEach(type -> type.getMethodCallsFromSelf().stream()
                .filter(call -> ASKING.contains(call.getTarget().getName()))
                .filter(call -> call.getTargetOwner().getName().startsWith("java.time.") || call.getTargetOwner().getName().equals("java.lang.System")
                        || call.getTargetOwner().getName().equals("java.util.Calendar"))
                .forEach(call -> asking.add(type.getName())));

        assertThat(asking).containsExactly(StoreContext.class.getName());
    }
}
