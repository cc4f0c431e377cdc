package org.homeward.engine;

import io.camunda.client.annotation.JobWorker;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Finds the job types on the worker methods of all beans, without creating any of them. */
@Component
class ScannedJobTypes implements KnownJobTypes {

    private final ListableBeanFactory beans;

    ScannedJobTypes(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Set<String> all() {
        return Arrays.stream(beans.getBeanDefinitionNames())
                .map(name -> beans.getType(name, false))
                .filter(Objects::nonNull)
                .map((Function<Class<?>, Class<?>>) ClassUtils::getUserClass)
                .filter(type -> type.getName().startsWith("org.homeward."))
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .flatMap(ScannedJobTypes::jobType)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> jobType(Method method) {
        var worker = AnnotatedElementUtils.findMergedAnnotation(method, JobWorker.class);
        if (worker == null) {
            return Stream.empty();
        }
        return Stream.of(worker.type().isBlank() ? method.getName() : worker.type());
    }
}
