package org.homeward.journeys.engine;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Calls what the compiler cannot see, by name and by what the arguments are. */
final class Reflection {

    private static final Map<String, Method> KNOWN = new ConcurrentHashMap<>();

    private Reflection() {}

    static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static Object call(Object target, String name, Object... arguments) {
        return invoke(method(target.getClass(), name, arguments), target, arguments);
    }

    static Object callStatic(String type, String name, Object... arguments) {
        return invoke(method(type(type), name, arguments), null, arguments);
    }

    static Object create(String type, Object... arguments) {
        try {
            Constructor<?> constructor = Stream.of(type(type).getDeclaredConstructors())
                    .filter(candidate -> takes(candidate, arguments))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No such constructor of " + type));
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException refused) {
            throw new IllegalStateException(refused);
        }
    }

    static Object field(Object target, String name) {
        try {
            Field field = target.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field.get(target);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static Object constant(String type, String name) {
        try {
            return type(type).getField(name).get(null);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Method method(Class<?> type, String name, Object[] arguments) {
        String signature = type.getName() + "." + name
                + Stream.of(arguments)
                        .map(argument -> argument.getClass().getName())
                        .toList();
        return KNOWN.computeIfAbsent(signature, unknown -> {
            Method method = lineage(type)
                    .flatMap(owner -> Arrays.stream(owner.getDeclaredMethods()))
                    .filter(candidate -> candidate.getName().equals(name) && !candidate.isBridge())
                    .filter(candidate -> takes(candidate, arguments))
                    .min(Comparator.comparing(candidate -> !takesExactly(candidate, arguments)))
                    .orElseThrow(() -> new IllegalStateException("No such method: " + signature));
            method.setAccessible(true);
            return method;
        });
    }

    private static Stream<Class<?>> lineage(Class<?> type) {
        return Stream.iterate(type, owner -> owner != null, Class::getSuperclass);
    }

    private static boolean takes(Executable candidate, Object[] arguments) {
        Class<?>[] wanted = candidate.getParameterTypes();
        if (wanted.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            boolean fits = wanted[i].isPrimitive()
                    ? arguments[i].getClass().getSimpleName().toLowerCase().startsWith(wanted[i].getName())
                    : wanted[i].isInstance(arguments[i]);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean takesExactly(Executable candidate, Object[] arguments) {
        return Arrays.equals(
                candidate.getParameterTypes(),
                Stream.of(arguments).map(Object::getClass).toArray());
    }

    private static Object invoke(Method method, Object target, Object[] arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw new IllegalStateException(method.getName(), thrown.getCause());
        } catch (IllegalAccessException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
