package se.paragraf.command.aggregate;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.junit.jupiter.api.Test;
import se.paragraf.command.dispatch.CaseFileCommand;

class HandlersTest {

    @Test
    void every_command_has_a_handler() {
        Set<String> commands = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("se.paragraf.command").stream()
                        .filter(type -> type.isAssignableTo(CaseFileCommand.class) && !type.isInterface())
                        .map(JavaClass::getName)
                        .collect(toSet());

        assertThat(Arrays.stream(Agreement.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                        .map(method -> method.getParameterTypes()[0].getName()))
                .containsExactlyInAnyOrderElementsOf(commands);
    }
}
